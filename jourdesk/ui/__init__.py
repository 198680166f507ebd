"""What a person sees and touches: views, presenters and the one bridge to the store thread."""
