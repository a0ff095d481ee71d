package dev.countersign.approval.policy;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.countersign.contracts.RequestContent;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// What a condition may ask of a request. Amounts are in whole units of the policy's currency, rounded up.
///
/// @param word as it is written in a condition
/// @param value of that type, from the content
record Fact(String word, CelType type, BiFunction<RequestContent, ExchangeRates, Object> value) {
    private static final CelType TEXTS = ListType.create(SimpleType.STRING);

    static final List<Fact> ALL = List.of(
            new Fact("product", SimpleType.STRING, (content, rates) -> content.product()),
            new Fact("vendor", SimpleType.STRING, (content, rates) -> content.vendor()),
            new Fact("annualCost", SimpleType.INT, (content, rates) -> rates.wholeUnits(content.annualCost())),
            new Fact("seats", SimpleType.INT, (content, rates) -> (long) content.seats()),
            new Fact("customerData", SimpleType.BOOL, (content, rates) -> content.customerData()),
            new Fact("websiteTags", SimpleType.BOOL, (content, rates) -> content.websiteTags()),
            new Fact("costCentres", TEXTS, (content, rates) -> costCentres(content)));

    /// All of them for one request, by their words.
    static Map<String, Object> of(RequestContent content, ExchangeRates rates) {
        return ALL.stream().collect(Collectors.toUnmodifiableMap(Fact::word, fact -> fact.value.apply(content, rates)));
    }

    /// Those that pay, the one that leads first.
    static List<String> costCentres(RequestContent content) {
        return List.of(content.costCentre());
    }
}
