package com.example.profile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.*;

@Controller
@RequestMapping("/profile")
class ProfileController {
    private final MemberService members;

    ProfileController(MemberService members) {
        this.members = members;
    }

    @GetMapping
    String edit(@AuthenticationPrincipal MemberPrincipal me, Model model) {
        var member = members.get(me.id());
        model.addAttribute("form", new ProfileForm(member.getDisplayName(), member.getAbout()));
        return "profile/edit";
    }

    @PostMapping
    String update(@AuthenticationPrincipal MemberPrincipal me, @Valid @ModelAttribute("form") ProfileForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return "profile/edit";
        }
        members.updateProfile(me.id(), form.displayName(), form.about());
        return "redirect:/profile?saved";
    }

    record ProfileForm(@NotBlank @Size(max = 60) String displayName, @Size(max = 1000) String about) {}
}
