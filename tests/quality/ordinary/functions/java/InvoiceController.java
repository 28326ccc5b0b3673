package com.example.billing;

import java.security.Principal;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.server.ResponseStatusException;

@RestController
@RequestMapping("/api/invoices")
@PreAuthorize("isAuthenticated()")
class InvoiceController {
    private final InvoiceRepository invoices;

    InvoiceController(InvoiceRepository invoices) {
        this.invoices = invoices;
    }

    @GetMapping
    Page<InvoiceView> list(Principal principal, @RequestParam(defaultValue = "0") int page) {
        PageRequest request = PageRequest.of(Math.max(0, page), 25, Sort.by("issuedOn").descending());
        return invoices.findByOwner(principal.getName(), request).map(InvoiceView::of);
    }

    @GetMapping("/{id}")
    InvoiceView show(Principal principal, @PathVariable long id) {
        return invoices.findByIdAndOwner(id, principal.getName())
                .map(InvoiceView::of)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
