package dev.countersign.request.purchase;

import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The content of a request as a form on a page: texts that somebody typed, and what they mean.
///
/// @param form what was typed, with the problems of reading it
/// @param content what could be read of it
record TypedContent(PageForm form, ContentForm content) {
    /// A key for the form that was shown, so that sending it twice makes one request.
    static final String KEY = "key";

    private static final String AMOUNT = "annualCost.amount";
    private static final String CURRENCY = "annualCost.currency";
    private static final PageForm BLANK = PageForm.of(
            KEY,
            "version",
            "product",
            "vendor",
            "vendorWebsite",
            "purpose",
            AMOUNT,
            CURRENCY,
            "seats",
            "customerData",
            "websiteTags",
            "costCentre",
            "neededBy");

    static PageForm blank(String key) {
        return BLANK.with(KEY, key).with(CURRENCY, "EUR");
    }

    /// The form filled with a stored draft.
    static PageForm of(RequestView request) {
        ContentForm content = request.content();
        ContentForm.@Nullable MoneyForm cost = content.annualCost();
        return BLANK.with("version", request.version())
                .with("product", content.product())
                .with("vendor", content.vendor())
                .with("vendorWebsite", content.vendorWebsite())
                .with("purpose", content.purpose())
                .with(AMOUNT, cost == null ? null : cost.amount())
                .with(CURRENCY, cost == null ? "EUR" : cost.currency())
                .with("seats", content.seats())
                .with("customerData", content.customerData())
                .with("websiteTags", content.websiteTags())
                .with("costCentre", content.costCentre())
                .with("neededBy", content.neededBy());
    }

    /// Reads what was sent; an empty field is one that was left out.
    static TypedContent read(MultivaluedMap<String, String> sent) {
        Reading reading = new Reading(BLANK.typed(sent));
        ContentForm content = new ContentForm(
                reading.text("product"),
                reading.text("vendor"),
                reading.text("vendorWebsite"),
                reading.text("purpose"),
                reading.cost(),
                reading.number("seats"),
                reading.answer("customerData"),
                reading.answer("websiteTags"),
                reading.text("costCentre"),
                reading.date("neededBy"));
        return new TypedContent(reading.form, content);
    }

    /// The form with what is wrong beside each field. What could not be read keeps the reason for that.
    PageForm withProblems(List<FieldError> errors) {
        PageForm marked = form;
        for (FieldError error : errors) {
            marked = marked.withProblem(field(error.pointer()), error.message());
        }
        return marked;
    }

    private static String field(String pointer) {
        String path = pointer.replaceFirst("^/(content/)?", "").replace('/', '.');
        return path.equals("annualCost") ? AMOUNT : path;
    }

    /// Reads field by field and collects what cannot be read.
    private static final class Reading {
        private PageForm form;

        Reading(PageForm form) {
            this.form = form;
        }

        @Nullable
        String text(String field) {
            String typed = form.value(field).strip();
            return typed.isEmpty() ? null : typed;
        }

        ContentForm.@Nullable MoneyForm cost() {
            @Nullable String amount = text(AMOUNT);
            return amount == null ? null : new ContentForm.MoneyForm(amount, text(CURRENCY));
        }

        @Nullable
        Integer number(String field) {
            @Nullable String typed = text(field);
            if (typed == null) {
                return null;
            }
            try {
                return Integer.valueOf(typed);
            } catch (NumberFormatException e) {
                form = form.withProblem(field, "Enter a whole number, such as 12.");
                return null;
            }
        }

        @Nullable
        Boolean answer(String field) {
            @Nullable String typed = text(field);
            return typed == null ? null : Objects.equals(typed, "true");
        }

        @Nullable
        LocalDate date(String field) {
            @Nullable String typed = text(field);
            if (typed == null) {
                return null;
            }
            try {
                return LocalDate.parse(typed);
            } catch (DateTimeParseException e) {
                form = form.withProblem(field, "Enter a date, such as 2026-12-31.");
                return null;
            }
        }
    }
}
