package dev.countersign.approval.cases;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.FundingShare;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what was typed into the form of a request field by field, and collects in words what does not fit. An empty
/// field is one of which nothing was said yet. Fields are called as on the pages of requests.
final class TypedFields {
    private static final int LONGEST = 4_000;
    private static final int MOST = 50;
    private static final Pattern AMOUNT = Pattern.compile("\\d{1,15}(\\.\\d{1,4})?");
    private static final Pattern SHARE = Pattern.compile("(" + FundingShare.COST_CENTRE + ")\\s+(\\d{1,3})\\s*%?");

    private final Map<String, List<String>> typed = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private final PreviewMessages words;

    TypedFields(Map<String, ? extends List<String>> sent, PreviewMessages words) {
        this.words = words;
        sent.forEach((field, values) -> {
            if (values != null) {
                typed.put(
                        field,
                        values.stream().filter(Objects::nonNull).limit(MOST).toList());
            }
        });
    }

    /// A sentence for each thing that does not fit.
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    void refuse(String field, String message) {
        wrong.add(words.refused(name(field), message));
    }

    PreviewMessages words() {
        return words;
    }

    /// An amount of which only the currency can tell that it does not fit.
    String refusedAmount(String field) {
        return words.refused(name(field), words.amountInCurrency());
    }

    @Nullable
    String text(String field) {
        String text = typed.getOrDefault(field, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
        if (text.length() > LONGEST) {
            refuse(field, words.tooLong());
            return null;
        }
        return text.isEmpty() ? null : text;
    }

    /// Whether it fits its currency is for the amount itself to say.
    Sketch.@Nullable Amount money(String field) {
        @Nullable String amount = text(field + ".amount");
        @Nullable String currency = text(field + ".currency");
        if (amount != null && !AMOUNT.matcher(amount).matches()) {
            refuse(field, words.amount());
            return null;
        }
        return amount == null ? null : new Sketch.Amount(amount, currency == null ? "EUR" : currency);
    }

    /// @param most at least 1 and at most this
    @Nullable
    Integer number(String field, int most) {
        @Nullable String text = text(field);
        if (text == null) {
            return null;
        }
        boolean fits = text.matches("\\d{1,7}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most;
        if (!fits) {
            refuse(field, words.wholeNumber());
        }
        return fits ? Integer.valueOf(text) : null;
    }

    @Nullable
    Boolean answer(String field) {
        @Nullable String text = text(field);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            refuse(field, words.notOffered());
            return null;
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        List<String> names = typed.getOrDefault(field, List.of()).stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        List<E> chosen = Arrays.stream(type.getEnumConstants())
                .filter(value -> names.contains(value.name()))
                .toList();
        if (chosen.size() < names.size()) {
            refuse(field, words.notOffered());
        }
        return chosen;
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return choices(field, type).stream().findFirst().orElse(null);
    }

    /// Each line once, without those on which nothing stands.
    List<String> lines(String field) {
        @Nullable String text = text(field);
        List<String> lines = text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
        if (lines.size() > MOST) {
            refuse(field, words.tooManyLines(MOST));
            return List.of();
        }
        return lines;
    }

    @Nullable
    String costCentre(String field) {
        @Nullable String text = text(field);
        if (text != null && !text.matches(FundingShare.COST_CENTRE)) {
            refuse(field, words.costCentreForm());
            return null;
        }
        return text;
    }

    List<FundingShare> shares(String field) {
        List<FundingShare> shares = new ArrayList<>();
        for (String line : lines(field)) {
            Matcher share = SHARE.matcher(line);
            int percent = share.matches() ? Integer.parseInt(share.group(2)) : 0;
            if (percent < 1 || percent > 100) {
                refuse(field, words.shares());
                return List.of();
            }
            shares.add(new FundingShare(share.group(1), percent));
        }
        return List.copyOf(shares);
    }

    @Nullable
    LocalDate day(String field) {
        @Nullable String text = text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            refuse(field, words.day());
            return null;
        }
    }

    /// Somebody counts as named once both their name and an address are there.
    @Nullable
    Contact contact(String who) {
        @Nullable String name = text(who + ".name");
        @Nullable String email = text(who + ".email");
        return name == null || email == null || !email.matches(Contact.EMAIL) ? null : new Contact(name, email);
    }

    /// What the page of requests asks beside the field.
    private String name(String field) {
        return switch (field) {
            case "annualCost" -> words.annualCost();
            case "oneOffCost" -> words.oneOffCost();
            case "seats" -> words.seats();
            case "termMonths" -> words.termMonths();
            case "customerData" -> words.customerData();
            case "websiteTags", "site.tags" -> words.website();
            case "costCentre" -> words.costCentre();
            case "funding" -> words.funding();
            case "data.classes" -> words.whichData();
            case "data.residency" -> words.residency();
            case "data.customerListUpload" -> words.customerLists();
            case "data.processor" -> words.agreement();
            case "site.domains" -> words.whichWebsite();
            case "integrations" -> words.integrations();
            case "aiUse" -> words.ai();
            case "neededBy" -> words.neededBy();
            default -> words.yourText();
        };
    }
}
