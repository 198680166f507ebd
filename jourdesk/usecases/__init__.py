"""What a person can do at the desk: one module an act, one public function, one transaction."""
