"""Templates of one's own: someone else's file lays the report out, and reaches nothing but the values it is given."""
