package dev.countersign.approval.cases;

import dev.countersign.approval.language.RuleWords;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.DataUse;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.Residency;
import dev.countersign.contracts.SiteUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How far the form of a request is filled in, as far as it matters for what would come of it.
///
/// @param wrong what does not fit, in words
/// @param missing what every policy needs and was not said yet, in words
/// @param content absent when anything is wrong or missing
record TypedSketch(
        List<String> wrong, List<String> missing, @Nullable RequestContent content) {
    private static final int MOST_SEATS = 1_000_000;
    private static final int LONGEST_TERM = 120;

    TypedSketch {
        wrong = List.copyOf(wrong);
        missing = List.copyOf(missing);
    }

    Optional<RequestContent> said() {
        return Optional.ofNullable(content);
    }

    /// @param sent the values of the form's fields, called as on the pages of requests; others are not looked at
    static TypedSketch read(Map<String, ? extends List<String>> sent, RuleWords words) {
        PreviewMessages preview = words.of(PreviewMessages.class);
        TypedFields fields = new TypedFields(sent, preview);
        Sketch sketch = sketch(fields);
        List<String> wrong = fields.wrong();
        List<String> missing = missing(sketch, preview);
        if (!wrong.isEmpty() || !missing.isEmpty()) {
            return new TypedSketch(wrong, wrong.isEmpty() ? missing : List.of(), null);
        }
        try {
            return new TypedSketch(List.of(), List.of(), sketch.toContent());
        } catch (ProtocolRefused.Invalid e) {
            List<String> unfit = words.told(e.errors()).stream()
                    .map(error -> inWords(error, fields))
                    .toList();
            return new TypedSketch(unfit, List.of(), null);
        }
    }

    private static Sketch sketch(TypedFields fields) {
        @Nullable Boolean customerData = fields.answer("customerData");
        @Nullable Boolean websiteTags = fields.answer("websiteTags");
        List<FundingShare> funding = fields.shares("funding");
        return new Sketch(
                fields.text("product"),
                fields.text("vendor"),
                fields.text("vendorWebsite"),
                fields.text("purpose"),
                fields.money("annualCost"),
                fields.number("seats", MOST_SEATS),
                customerData,
                websiteTags,
                lead(fields.costCentre("costCentre"), funding),
                fields.day("neededBy"),
                fields.text("capability"),
                fields.money("oneOffCost"),
                fields.number("termMonths", LONGEST_TERM),
                funding,
                Boolean.TRUE.equals(customerData) ? data(fields) : null,
                Boolean.TRUE.equals(websiteTags) ? site(fields) : null,
                fields.lines("integrations"),
                fields.choice("aiUse", AiUse.class),
                fields.contact("businessOwner"),
                fields.contact("technicalOwner"),
                fields.contact("beneficiary"));
    }

    /// One of those that share the cost leads; which does not matter for the way.
    private static @Nullable String lead(@Nullable String costCentre, List<FundingShare> funding) {
        return costCentre != null || funding.isEmpty()
                ? costCentre
                : funding.getFirst().costCentre();
    }

    /// Of data of which nobody said which it is, nothing else counts yet.
    private static @Nullable DataUse data(TypedFields fields) {
        List<DataClass> classes = fields.choices("data.classes", DataClass.class);
        @Nullable Residency residency = fields.choice("data.residency", Residency.class);
        boolean lists = Boolean.TRUE.equals(fields.answer("data.customerListUpload"));
        @Nullable Boolean processor = fields.answer("data.processor");
        return classes.isEmpty()
                ? null
                : new DataUse(classes, Objects.requireNonNullElse(residency, Residency.UNKNOWN), lists, processor);
    }

    private static @Nullable SiteUse site(TypedFields fields) {
        List<String> domains = fields.lines("site.domains").stream()
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        List<String> tags = fields.lines("site.tags");
        if (!domains.stream().allMatch(domain -> domain.matches(SiteUse.HOST_NAME))) {
            fields.refuse("site.domains", fields.words().hostName());
            return null;
        }
        return domains.isEmpty() || tags.isEmpty() ? null : new SiteUse(domains, tags);
    }

    private static List<String> missing(Sketch sketch, PreviewMessages words) {
        List<String> missing = new ArrayList<>();
        if (sketch.annualCost() == null) {
            missing.add(words.missingCost());
        }
        if (sketch.customerData() == null) {
            missing.add(words.missingCustomerData());
        }
        if (sketch.websiteTags() == null) {
            missing.add(words.missingWebsite());
        }
        return missing;
    }

    private static String inWords(FieldError error, TypedFields fields) {
        return Stream.of("annualCost", "oneOffCost")
                .filter(error.pointer()::endsWith)
                .findFirst()
                .map(fields::refusedAmount)
                .orElse(error.message());
    }
}
