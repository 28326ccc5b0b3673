import re

from django import forms

from .models import Post

TAGS_RE = re.compile(r"^([a-z0-9]+-?)+([,\s]+([a-z0-9]+-?)+)*$", re.IGNORECASE)


class PostForm(forms.ModelForm):
    tags = forms.CharField(required=False, help_text="e.g. travel, south-america")

    class Meta:
        model = Post
        fields = ["title", "body", "tags"]

    def clean_tags(self):
        value = self.cleaned_data["tags"].strip()
        if not value:
            return ""
        if not TAGS_RE.match(value):
            raise forms.ValidationError("Tags are words of letters, digits and dashes.")
        return ",".join(sorted({t.lower() for t in re.split(r"[,\s]+", value)}))
