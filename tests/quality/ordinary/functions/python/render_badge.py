from django.utils.html import format_html, format_html_join

COLOURS = {"open": "green", "waiting": "orange", "closed": "grey"}


def status_badge(ticket):
    """Return the coloured label shown next to a ticket title."""
    return format_html(
        '<span class="badge badge-{}" title="{}">{}</span>',
        COLOURS.get(ticket.status, "grey"),
        ticket.status_note,
        ticket.get_status_display(),
    )


def tag_list(tags):
    return format_html(
        '<ul class="tags">{}</ul>',
        format_html_join("", "<li>{}</li>", ((tag.name,) for tag in tags)),
    )
