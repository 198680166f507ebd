"""What happens without anybody pressing a key: ringing clocks, autolock, backup."""
