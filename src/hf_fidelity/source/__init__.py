"""Text becomes plain data that remembers where it stood; knows nothing of scales or answers."""
