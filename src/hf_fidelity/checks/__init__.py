"""What must hold for definitions and answers beyond loading, and what a new version of a scale does to old scores."""
