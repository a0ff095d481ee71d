package dev.countersign.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/// What operators may tune here.
@ConfigMapping(prefix = "countersign.approval")
public interface ApprovalConfig {

    Calendar calendar();

    Delegation delegation();

    /// What people may leave to others while they are away.
    interface Delegation {
        /// How long at most, in days or as ISO 8601 has it, such as `90d`.
        @WithDefault("90d")
        Duration longest();

        /// How many of one person may be planned or in force at once.
        @WithDefault("20")
        int most();
    }

    /// When the reviewers and approvers work. Targets count the hours of this calendar only.
    interface Calendar {
        /// Whose clock on the wall counts, such as `Europe/Berlin`.
        @WithDefault("Europe/Berlin")
        ZoneId zone();

        /// When a working day begins, such as `09:00`.
        @WithDefault("09:00")
        LocalTime begins();

        /// When a working day ends, such as `17:00`; later than it begins.
        @WithDefault("17:00")
        LocalTime ends();

        /// The working days of a week.
        @WithDefault("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY")
        Set<DayOfWeek> days();

        /// The country whose public holidays are free, ISO 3166-1 in small letters such as `de`; `none` has none.
        @WithDefault("de")
        String holidays();

        /// The part of the country, as its calendar names them, from the largest to the smallest: `by,mu` is Munich in
        /// Bavaria.
        Optional<String> region();
    }
}
