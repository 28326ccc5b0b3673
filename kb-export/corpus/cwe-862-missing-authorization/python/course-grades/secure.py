import logging

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from campus.models import Course, Grade

log = logging.getLogger(__name__)
SCALE = ("1.0", "1.3", "1.7", "2.0", "2.3", "2.7", "3.0", "3.3", "3.7", "4.0", "5.0")


class GradeForm(forms.Form):
    def __init__(self, *args, course, **kwargs):
        super().__init__(*args, **kwargs)
        for number in course.enrolments.values_list("number", flat=True):
            self.fields[f"grade-{number}"] = forms.ChoiceField(choices=[(g, g) for g in SCALE])


@login_required
def course_detail(request, slug):
    course = get_object_or_404(Course, slug=slug)
    count = course.enrolments.count()
    return render(request, "campus/course.html", {"course": course, "participants": count})


@login_required
@require_POST
def publish_grades(request, slug):
    course = get_object_or_404(Course, slug=slug)
    if not course.lecturers.filter(pk=request.user.pk).exists():
        raise PermissionDenied
    form = GradeForm(request.POST, course=course)
    if not form.is_valid():
        messages.error(request, "Some grades are missing.")
        return redirect("course-detail", slug=course.slug)
    with transaction.atomic():
        for field, value in form.cleaned_data.items():
            number = field.removeprefix("grade-")
            Grade.objects.update_or_create(
                course=course, number=number, defaults={"value": value}
            )
        course.published_at = timezone.now()
        course.save(update_fields=["published_at"])
    log.info("grades of %s published", course.slug)
    messages.success(request, f"{len(form.cleaned_data)} grades are published.")
    return redirect("course-detail", slug=course.slug)
