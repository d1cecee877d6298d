"""The PDF report on a contract: what it says, how it is drawn, how it becomes a PDF. Pure but for the template engine."""
