from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from .forms import CommentForm
from .models import Post


@login_required
@require_http_methods(["GET", "POST"])
def add_comment(request, slug):
    post = get_object_or_404(Post.objects.published(), slug=slug)
    form = CommentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        comment = form.save(commit=False)
        comment.post = post
        comment.author = request.user
        comment.save()
        messages.success(request, "Thank you, your comment has been added.")
        return redirect(post.get_absolute_url())
    return render(request, "blog/add_comment.html", {"form": form, "post": post})
