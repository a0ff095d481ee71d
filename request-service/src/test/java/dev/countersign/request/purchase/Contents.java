package dev.countersign.request.purchase;

import java.util.Objects;

/// Contents as they are stored.
final class Contents {
    private static final String LEAST = """
            "vendor": "Glowline", "purpose": "See where visitors give up.", "seats": 12, "costCentre": "CC-1042",
            "annualCost": {"amount": "1200.00", "currency": "EUR"}, "customerData": false, "websiteTags": false""";

    /// One from before `capability` and all that came with it.
    static final String OLD = """
            {"product":"Heatmap One","vendor":"Glowline","vendorWebsite":null,"purpose":"See where visitors give up.",\
            "annualCost":{"amount":"1200.00","currency":"EUR"},"seats":12,"customerData":true,"websiteTags":true,\
            "costCentre":"CC-1042","neededBy":null}""";

    /// One that leaves nothing out.
    static final ContentForm EVERYTHING = with("""
            "vendorWebsite": "https://glowline.example.com", "neededBy": "2099-12-31",
            "customerData": true, "websiteTags": true,
            "capability": " Heatmaps ", "oneOffCost": {"amount": "300.00", "currency": "EUR"}, "termMonths": 24,
            "funding": [{"costCentre": "CC-2210", "percent": 40}, {"costCentre": "CC-1042", "percent": 60}],
            "data": {"classes": ["BEHAVIOUR", "IDENTIFIERS"], "residency": "EU", "customerListUpload": false,
                     "processor": true},
            "site": {"domains": ["WWW.example.com"], "tags": ["heatmap.js", "gl_visitor"]},
            "integrations": ["Online shop"], "aiUse": "NONE",
            "businessOwner": {"name": "Carla Neumann", "email": "carla@example.com"},
            "technicalOwner": {"name": "Noor van Dijk", "email": "noor@example.com"},
            "beneficiary": {"name": "Tom Okafor", "email": "tom@example.com"}""");

    private Contents() {}

    /// The least that can be submitted.
    static ContentForm of(String product) {
        return read("{\"product\": \"" + product + "\", " + LEAST + "}");
    }

    /// The least that can be submitted, and some more.
    ///
    /// @param more properties in JSON; what they repeat, they replace
    static ContentForm with(String more) {
        return read("{\"product\": \"Heatmap One\", " + LEAST + ", " + more + "}");
    }

    static ContentForm read(String json) {
        return Objects.requireNonNull(new Json.OfContent().convertToEntityAttribute(json));
    }
}
