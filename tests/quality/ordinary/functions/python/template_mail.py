from string import Template

REMINDER = Template(
    """Hello $name,

your loan of "$title" ends on $due.
$extension

Your library
"""
)


def reminder_text(name: str, title: str, due: str, renewals_left: int) -> str:
    if renewals_left == 0:
        extension = "It cannot be renewed any more."
    elif renewals_left == 1:
        extension = "You can renew it once."
    else:
        extension = f"You can renew it {renewals_left} times."
    return REMINDER.substitute(name=name, title=title, due=due, extension=extension)
