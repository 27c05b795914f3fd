"""hf-fidelity: how faithful a Housing First team is to the model, principle by principle."""

__version__ = "0.1.0"
