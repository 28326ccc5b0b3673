import re

from django import forms

from .models import Post

TAG_RE = re.compile(r"[a-z0-9-]{1,40}", re.IGNORECASE)


class PostForm(forms.ModelForm):
    tags = forms.CharField(required=False, max_length=400, help_text="e.g. travel, south-america")

    class Meta:
        model = Post
        fields = ["title", "body", "tags"]

    def clean_tags(self):
        value = self.cleaned_data["tags"].strip()
        if not value:
            return ""
        words = [t for t in value.replace(",", " ").split() if t]
        if not all(TAG_RE.fullmatch(t) for t in words):
            raise forms.ValidationError("Tags are words of letters, digits and dashes.")
        return ",".join(sorted({t.lower() for t in words}))
