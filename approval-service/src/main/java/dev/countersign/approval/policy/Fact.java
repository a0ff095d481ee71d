package dev.countersign.approval.policy;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.DataUse;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.Residency;
import dev.countersign.contracts.SiteUse;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a condition may ask of a request. Amounts are in whole units of the policy's currency, rounded up.
///
/// @param word as it is written in a condition
/// @param value of that type, from the content
record Fact(String word, CelType type, BiFunction<RequestContent, ExchangeRates, Object> value) {
    private static final CelType TEXTS = ListType.create(SimpleType.STRING);

    private static final List<Fact> ASKED = List.of(
            new Fact("product", SimpleType.STRING, (content, rates) -> content.product()),
            new Fact("vendor", SimpleType.STRING, (content, rates) -> content.vendor()),
            new Fact("annualCost", SimpleType.INT, (content, rates) -> rates.wholeUnits(content.annualCost())),
            new Fact("oneOffCost", SimpleType.INT, (content, rates) -> rates.wholeUnits(content.oneOffCost())),
            new Fact("totalCost", SimpleType.INT, Fact::totalCost),
            new Fact("termMonths", SimpleType.INT, (content, rates) -> (long) term(content)),
            new Fact("seats", SimpleType.INT, (content, rates) -> (long) content.seats()),
            new Fact("customerData", SimpleType.BOOL, (content, rates) -> content.customerData()),
            new Fact("websiteTags", SimpleType.BOOL, (content, rates) -> content.websiteTags()),
            new Fact("costCentres", TEXTS, (content, rates) -> costCentres(content)),
            new Fact("capability", SimpleType.STRING, (content, rates) -> text(content.capability())),
            new Fact("dataClasses", TEXTS, (content, rates) -> dataClasses(content)),
            new Fact("dataResidency", SimpleType.STRING, (content, rates) -> residency(content)),
            new Fact("dataProcessor", SimpleType.BOOL, (content, rates) -> isProcessor(content)),
            new Fact("customerListUpload", SimpleType.BOOL, (content, rates) -> uploadsLists(content)),
            new Fact("domains", TEXTS, (content, rates) -> site(content, SiteUse::domains)),
            new Fact("tags", TEXTS, (content, rates) -> site(content, SiteUse::tags)),
            new Fact("integrations", TEXTS, (content, rates) -> content.integrations()),
            new Fact("aiUse", SimpleType.STRING, (content, rates) -> name(content.aiUse())),
            new Fact("onBehalf", SimpleType.BOOL, (content, rates) -> content.beneficiary() != null));

    static final List<Fact> ALL = all();

    /// All of them for one request, by their words.
    static Map<String, Object> of(RequestContent content, ExchangeRates rates) {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(Fact::word, fact -> fact.value.apply(content, rates)));
    }

    /// Those that pay, the one that leads first.
    static List<String> costCentres(RequestContent content) {
        return Stream.concat(
                        Stream.of(content.costCentre()),
                        content.funding().stream().map(FundingShare::costCentre))
                .distinct()
                .toList();
    }

    /// Over the whole term, at least a year of it, with what it costs once.
    private static long totalCost(RequestContent content, ExchangeRates rates) {
        long perYear = rates.wholeUnits(content.annualCost());
        long once = rates.wholeUnits(content.oneOffCost());
        BigInteger total = BigInteger.valueOf(perYear)
                .multiply(BigInteger.valueOf(Math.max(12, term(content))))
                .divide(BigInteger.valueOf(12))
                .add(BigInteger.valueOf(once));
        return total.min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
    }

    private static int term(RequestContent content) {
        return content.termMonths() == null ? 0 : content.termMonths();
    }

    private static List<String> dataClasses(RequestContent content) {
        return content.data() == null
                ? List.of()
                : content.data().classes().stream().map(Enum::name).toList();
    }

    /// Data of which nobody said where it is kept is kept in an unknown place.
    private static String residency(RequestContent content) {
        if (content.data() != null) {
            return content.data().residency().name();
        }
        return content.customerData() ? Residency.UNKNOWN.name() : "";
    }

    /// Who does not know whether there is an agreement has it looked at.
    private static boolean isProcessor(RequestContent content) {
        @Nullable DataUse data = content.data();
        return content.customerData() && (data == null || !Boolean.FALSE.equals(data.processor()));
    }

    private static boolean uploadsLists(RequestContent content) {
        return content.data() != null && content.data().customerListUpload();
    }

    private static List<String> site(RequestContent content, Function<SiteUse, List<String>> part) {
        return content.site() == null ? List.of() : part.apply(content.site());
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }

    /// What is asked of a request, and the codes to compare with as words of their own, so that a mistyped one is found
    /// when the policy is saved.
    private static List<Fact> all() {
        Stream<Enum<?>> codes = Stream.<Enum<?>[]>of(DataClass.values(), Residency.values(), AiUse.values())
                .flatMap(Stream::of);
        return Stream.concat(
                        ASKED.stream(),
                        codes.map(Enum::name)
                                .distinct()
                                .map(code -> new Fact(code, SimpleType.STRING, (content, rates) -> code)))
                .toList();
    }
}
