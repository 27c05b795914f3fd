"""The commands: arguments in, exit codes out. No arithmetic and no layout here."""
