package dev.countersign.system;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.RequestContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Software that a marketing team asks for: a dozen of the usual categories, with invented names.
public final class Products {
    private static final List<RequestContent> ALL = read();

    private Products() {}

    public static List<RequestContent> all() {
        return ALL;
    }

    /// @param number any; the list is gone through again and again
    public static RequestContent number(int number) {
        return ALL.get(Math.floorMod(number, ALL.size()));
    }

    /// The one that takes the longest way: data about customers, tags on the website, and much money.
    static RequestContent rich() {
        return named("Meadow Profiles");
    }

    /// One that IT security and then IT approval look at, and nobody else.
    public static RequestContent plain() {
        return named("Chirpboard");
    }

    /// One with data about customers that two cost centres pay for: security and privacy examine it, and both owners
    /// agree.
    public static RequestContent shared() {
        return named("Larkspur Journeys");
    }

    private static RequestContent named(String product) {
        return ALL.stream()
                .filter(content -> content.product().equals(product))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no product " + product + "."));
    }

    /// The same, but called something else.
    public static RequestContent named(String product, RequestContent like) {
        return changed(product, like.purpose(), like.beneficiary(), like);
    }

    /// The same, but for something else.
    public static RequestContent meantFor(String purpose, RequestContent like) {
        return changed(like.product(), purpose, like.beneficiary(), like);
    }

    /// The same, but asked for on behalf of somebody.
    public static RequestContent askedFor(Contact beneficiary, RequestContent like) {
        return changed(like.product(), like.purpose(), beneficiary, like);
    }

    private static RequestContent changed(
            String product, String purpose, @Nullable Contact beneficiary, RequestContent like) {
        return new RequestContent(
                product,
                like.vendor(),
                like.vendorWebsite(),
                purpose,
                like.annualCost(),
                like.seats(),
                like.customerData(),
                like.websiteTags(),
                like.costCentre(),
                like.neededBy(),
                like.capability(),
                like.oneOffCost(),
                like.termMonths(),
                like.funding(),
                like.data(),
                like.site(),
                like.integrations(),
                like.aiUse(),
                like.businessOwner(),
                like.technicalOwner(),
                beneficiary);
    }

    private static List<RequestContent> read() {
        try (InputStream file = Products.class.getResourceAsStream("products.json")) {
            return List.copyOf(
                    JsonMapper.builder().build().readValue(file, new TypeReference<List<RequestContent>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
