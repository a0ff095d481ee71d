package dev.countersign.request.purchase;

import dev.countersign.chassis.look.PageForm;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a form field by field, each as what it means, and collects what cannot be read. An empty field is
/// one that was left out.
final class Reading {
    private static final Pattern SHARE = Pattern.compile("(\\S{1,40})\\s+(\\d{1,4})\\s*%?");

    private final WrongMessages words;
    private PageForm form;

    /// @param words to say with what is wrong
    Reading(PageForm form, WrongMessages words) {
        this.form = form;
        this.words = words;
    }

    /// What was typed, with the problems of reading it.
    PageForm form() {
        return form;
    }

    @Nullable
    String text(String field) {
        String typed = form.value(field).strip();
        return typed.isEmpty() ? null : typed;
    }

    /// Without an amount there is none: a currency is always chosen.
    ContentForm.@Nullable MoneyForm money(String field) {
        @Nullable String amount = text(field + ".amount");
        return amount == null ? null : new ContentForm.MoneyForm(amount, text(field + ".currency"));
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
            form = form.withProblem(field, words.wholeNumber());
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
            form = form.withProblem(field, words.date());
            return null;
        }
    }

    <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
        return choices(field, type).stream().findFirst().orElse(null);
    }

    <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        List<E> chosen = new ArrayList<>();
        for (String typed : form.values(field)) {
            Arrays.stream(type.getEnumConstants())
                    .filter(value -> value.name().equals(typed))
                    .findFirst()
                    .ifPresentOrElse(chosen::add, () -> choose(field, typed));
        }
        return List.copyOf(chosen);
    }

    /// The lines of a field, without those on which nothing stands.
    List<String> lines(String field) {
        return form.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /// A cost centre and its percent per line. When one line cannot be read, none are: the rest alone would
    /// be found wrong for what is not wrong with it.
    List<ShareForm> shares(String field) {
        List<ShareForm> shares = new ArrayList<>();
        List<String> lines = lines(field);
        for (int i = 0; i < lines.size(); i++) {
            Matcher share = SHARE.matcher(lines.get(i));
            if (!share.matches()) {
                form = form.withProblem(field, words.shareOfLine(i + 1));
                return List.of();
            }
            shares.add(new ShareForm(share.group(1), Integer.valueOf(share.group(2))));
        }
        return List.copyOf(shares);
    }

    private void choose(String field, String typed) {
        if (!typed.isEmpty()) {
            form = form.withProblem(field, words.notOffered());
        }
    }
}
