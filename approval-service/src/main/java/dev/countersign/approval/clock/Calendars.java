package dev.countersign.approval.clock;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import dev.countersign.approval.ApprovalConfig;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Makes the calendar that operators have configured. A country that is not known keeps the service from starting.
@Singleton
class Calendars {
    private static final String NONE = "none";

    @Produces
    @Singleton
    @Startup
    BusinessCalendar calendar(ApprovalConfig config) {
        ApprovalConfig.Calendar calendar = config.calendar();
        return new BusinessCalendar(
                calendar.zone(),
                calendar.begins(),
                calendar.ends(),
                calendar.days(),
                holidays(calendar.holidays(), calendar.region().orElse("")));
    }

    private static Predicate<LocalDate> holidays(String country, String region) {
        if (country.equals(NONE)) {
            return day -> false;
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        String[] parts = Pattern.compile(",")
                .splitAsStream(region)
                .filter(part -> !part.isBlank())
                .map(String::strip)
                .toArray(String[]::new);
        return day -> manager.isHoliday(day, parts);
    }
}
