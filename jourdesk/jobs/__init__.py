"""What happens by itself: a scheduler that only hands work to the threads that own it."""
