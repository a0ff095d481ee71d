package dev.countersign.approval.delegation;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.language.RuleWords;
import dev.countersign.approval.people.KnownPerson;
import dev.countersign.approval.people.People;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what was typed into the form of a delegation. Days are those of the place where people work: it begins
/// with the first moment of one and ends with the last moment of the other.
@ApplicationScoped
class OfferReader {
    /// For whoever has the address in `email`; any other value of `delegate` is the subject of a colleague.
    static final String BY_ADDRESS = "other";

    static final PageForm FIELDS = PageForm.of("delegate", "email", "kinds", "from", "until");
    static final PageForm BLANK = FIELDS.withAll("kinds", List.of(TaskKind.values()));

    private final People people;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final RuleWords words;

    OfferReader(People people, BusinessCalendar calendar, Clock clock, RuleWords words) {
        this.people = people;
        this.calendar = calendar;
        this.clock = clock;
        this.words = words;
    }

    /// What stands on the page when the form is shown again.
    DelegationMessages words() {
        return words.of(DelegationMessages.class);
    }

    PageForm marked(PageForm form, ProtocolRefused.Invalid refused) {
        return form.withErrors(words.told(refused.errors()));
    }

    /// @param teams the principal's own
    /// @throws ProtocolRefused.Invalid when something is missing or cannot be read, naming every field
    DelegationOffer read(PageForm form, Person principal, Set<String> teams) {
        List<FieldError> errors = new ArrayList<>();
        @Nullable Person delegate = delegate(form, errors);
        Set<TaskKind> kinds = kinds(form, errors);
        @Nullable LocalDate first = day(form, "from", errors);
        @Nullable LocalDate last = day(form, "until", errors);
        if (last == null && form.value("until").isBlank()) {
            errors.add(new FieldError("/until", "Enter the last day on which they stand in for you."));
        }
        if (!errors.isEmpty() || delegate == null || last == null) {
            throw new ProtocolRefused.Invalid(errors);
        }
        return new DelegationOffer(principal, delegate, teams, kinds, begin(first), calendar.endOf(last));
    }

    private @Nullable Person delegate(PageForm form, List<FieldError> errors) {
        String chosen = form.value("delegate");
        if (chosen.isEmpty()) {
            errors.add(new FieldError("/delegate", "Choose who stands in for you."));
            return null;
        }
        boolean byAddress = chosen.equals(BY_ADDRESS);
        String address = form.value("email").strip();
        if (byAddress && address.isEmpty()) {
            errors.add(new FieldError("/email", "Enter their e-mail address."));
            return null;
        }
        Optional<KnownPerson> found = byAddress ? people.withAddress(address) : people.find(chosen);
        if (found.isEmpty()) {
            errors.add(new FieldError(
                    byAddress ? "/email" : "/delegate",
                    "Nobody is known by this here. They have to sign in once before."));
        }
        return found.map(KnownPerson::person).orElse(null);
    }

    private static Set<TaskKind> kinds(PageForm form, List<FieldError> errors) {
        Set<TaskKind> kinds = EnumSet.noneOf(TaskKind.class);
        for (TaskKind kind : TaskKind.values()) {
            if (form.chosen("kinds", kind.name())) {
                kinds.add(kind);
            }
        }
        if (kinds.isEmpty()) {
            errors.add(new FieldError("/kinds", "Choose at least one kind of task."));
        }
        return kinds;
    }

    /// What begins today is in force at once.
    private @Nullable Instant begin(@Nullable LocalDate first) {
        return first == null || first.equals(calendar.dayOf(clock.instant()))
                ? null
                : calendar.endOf(first.minusDays(1));
    }

    private static @Nullable LocalDate day(PageForm form, String field, List<FieldError> errors) {
        String typed = form.value(field).strip();
        try {
            return typed.isEmpty() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            errors.add(new FieldError("/" + field, "A date like 2026-12-31 is expected."));
            return null;
        }
    }
}
