package dev.countersign.request.purchase;

import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.Residency;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The content of a request as a form on a page: texts that somebody typed, and what they mean. A field is
/// called by its place in the JSON, with dots; a list of texts is one field with a line for each.
///
/// @param form what was typed, with the problems of reading it
/// @param content what could be read of it
/// @param words to say with what is wrong
record TypedContent(PageForm form, ContentForm content, WrongMessages words) {
    /// A key for the form that was shown, so that sending it twice makes one request.
    static final String KEY = "key";

    /// Why somebody changes what they have handed in; no part of the content.
    static final String REASON = "reason";

    private static final String CURRENCY = "annualCost.currency";
    private static final String ONE_OFF_CURRENCY = "oneOffCost.currency";
    private static final PageForm BLANK = PageForm.of(
            KEY,
            "version",
            REASON,
            "product",
            "capability",
            "vendor",
            "vendorWebsite",
            "purpose",
            "customerData",
            "data.classes",
            "data.residency",
            "data.customerListUpload",
            "data.processor",
            "websiteTags",
            "site.domains",
            "site.tags",
            "annualCost.amount",
            CURRENCY,
            "oneOffCost.amount",
            ONE_OFF_CURRENCY,
            "termMonths",
            "costCentre",
            "funding",
            "seats",
            "integrations",
            "aiUse",
            "neededBy",
            "businessOwner.name",
            "businessOwner.email",
            "technicalOwner.name",
            "technicalOwner.email",
            "beneficiary.name",
            "beneficiary.email");

    /// A place in a list that is one field: which, and the number of the line less one.
    private static final Pattern LINE = Pattern.compile("(/funding|/integrations|/site/domains|/site/tags)/(\\d+).*");

    static PageForm blank(String key) {
        return BLANK.with(KEY, key).with(CURRENCY, "EUR").with(ONE_OFF_CURRENCY, "EUR");
    }

    /// The form filled with a stored draft.
    static PageForm of(RequestView request) {
        ContentForm content = request.content();
        PageForm form = BLANK.with("version", request.version())
                .with("product", content.product())
                .with("capability", content.capability())
                .with("vendor", content.vendor())
                .with("vendorWebsite", content.vendorWebsite())
                .with("purpose", content.purpose())
                .with("customerData", content.customerData())
                .with("websiteTags", content.websiteTags())
                .with("termMonths", content.termMonths())
                .with("costCentre", content.costCentre())
                .with("funding", shares(content.funding()))
                .with("seats", content.seats())
                .with("integrations", lines(content.integrations()))
                .with("aiUse", content.aiUse())
                .with("neededBy", content.neededBy());
        form = withMoney(withMoney(form, "annualCost", content.annualCost()), "oneOffCost", content.oneOffCost());
        form = withContact(form, "businessOwner", content.businessOwner());
        form = withContact(form, "technicalOwner", content.technicalOwner());
        form = withContact(form, "beneficiary", content.beneficiary());
        return withSite(withData(form, content.data()), content.site());
    }

    /// Reads what was sent; an empty field is one that was left out.
    static TypedContent read(MultivaluedMap<String, String> sent, WrongMessages words) {
        Reading reading = new Reading(BLANK.typed(sent), words);
        ContentForm content = new ContentForm(
                reading.text("product"),
                reading.text("vendor"),
                reading.text("vendorWebsite"),
                reading.text("purpose"),
                reading.money("annualCost"),
                reading.number("seats"),
                reading.answer("customerData"),
                reading.answer("websiteTags"),
                reading.text("costCentre"),
                reading.date("neededBy"),
                reading.text("capability"),
                reading.money("oneOffCost"),
                reading.number("termMonths"),
                reading.shares("funding"),
                data(reading),
                site(reading),
                reading.lines("integrations"),
                reading.choice("aiUse", AiUse.class),
                contact(reading, "businessOwner"),
                contact(reading, "technicalOwner"),
                contact(reading, "beneficiary"));
        return new TypedContent(reading.form(), content, words);
    }

    /// The form with what is wrong beside each field. What could not be read keeps the reason for that.
    PageForm withProblems(List<FieldError> errors) {
        return form.withErrors(errors.stream().map(this::inLine).toList());
    }

    private FieldError inLine(FieldError error) {
        Matcher line = LINE.matcher(error.pointer());
        return line.matches()
                ? new FieldError(line.group(1), words.line(Integer.parseInt(line.group(2)) + 1, error.message()))
                : error;
    }

    private static @Nullable DataForm data(Reading reading) {
        DataForm data = new DataForm(
                reading.choices("data.classes", DataClass.class),
                reading.choice("data.residency", Residency.class),
                reading.answer("data.customerListUpload"),
                reading.answer("data.processor"));
        return data.equals(new DataForm(List.of(), null, null, null)) ? null : data;
    }

    private static @Nullable SiteForm site(Reading reading) {
        SiteForm site = new SiteForm(reading.lines("site.domains"), reading.lines("site.tags"));
        return site.equals(new SiteForm(List.of(), List.of())) ? null : site;
    }

    private static @Nullable ContactForm contact(Reading reading, String who) {
        ContactForm contact = new ContactForm(reading.text(who + ".name"), reading.text(who + ".email"));
        return contact.equals(new ContactForm(null, null)) ? null : contact;
    }

    private static PageForm withMoney(PageForm form, String field, ContentForm.@Nullable MoneyForm money) {
        return form.with(field + ".amount", money == null ? null : money.amount())
                .with(field + ".currency", money == null ? "EUR" : money.currency());
    }

    private static PageForm withContact(PageForm form, String who, @Nullable ContactForm contact) {
        return contact == null ? form : form.with(who + ".name", contact.name()).with(who + ".email", contact.email());
    }

    private static PageForm withData(PageForm form, @Nullable DataForm data) {
        return data == null
                ? form
                : form.withAll("data.classes", data.classes())
                        .with("data.residency", data.residency())
                        .with("data.customerListUpload", data.customerListUpload())
                        .with("data.processor", data.processor());
    }

    private static PageForm withSite(PageForm form, @Nullable SiteForm site) {
        return site == null
                ? form
                : form.with("site.domains", lines(site.domains())).with("site.tags", lines(site.tags()));
    }

    private static String shares(List<ShareForm> shares) {
        return lines(shares.stream()
                .map(share -> share.costCentre() + " " + share.percent())
                .toList());
    }

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }
}
