package dev.countersign.chassis.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/// Leaves pages out of the OpenAPI document: they are for people, and their forms are no contract.
public final class ApiOnly implements OASFilter {
    private static final String PREFIX = "/api/";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Paths paths = document.getPaths();
        if (paths == null) {
            return;
        }
        Map<String, PathItem> kept = new TreeMap<>(paths.getPathItems());
        kept.keySet().removeIf(path -> !path.startsWith(PREFIX));
        paths.setPathItems(kept);
    }
}
