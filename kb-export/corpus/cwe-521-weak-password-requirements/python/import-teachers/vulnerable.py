import getpass

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction


class Command(BaseCommand):
    help = "Creates the account of a teacher."

    def add_arguments(self, parser):
        parser.add_argument("email")
        parser.add_argument("--subject", action="append", default=[])

    def handle(self, *args, **options):
        email = options["email"].strip().lower()
        try:
            validate_email(email)
        except ValidationError as problem:
            raise CommandError("; ".join(problem.messages)) from problem
        user_model = get_user_model()
        if user_model.objects.filter(username=email).exists():
            raise CommandError(f"{email} has an account already")

        groups = list(Group.objects.filter(name__in=options["subject"]))
        missing = set(options["subject"]) - {group.name for group in groups}
        if missing:
            raise CommandError("unknown subjects: " + ", ".join(sorted(missing)))

        user = user_model(username=email, email=email)
        password = getpass.getpass("Password: ")
        if not password or password != getpass.getpass("Password again: "):
            raise CommandError("the passwords differ")
        user.set_password(password)
        with transaction.atomic():
            user.save()
            user.groups.set(groups)
        self.stdout.write(self.style.SUCCESS(f"created {email} with {len(groups)} subjects"))
        if options["verbosity"] > 1:
            for group in sorted(groups, key=lambda item: item.name):
                members = group.user_set.count()
                self.stdout.write(f"  {group.name}: {members} teachers")
        total = user_model.objects.filter(is_active=True).count()
        self.stdout.write(f"{total} active accounts")
