package dev.countersign.request.attachment;

import dev.countersign.request.RequestConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.Optional;

/// Who looks for viruses, as the configuration says.
final class VirusScans {
    private VirusScans() {}

    @Produces
    @ApplicationScoped
    static VirusScan configured(RequestConfig config) {
        RequestConfig.Scan scan = config.attachments().scan();
        return switch (scan.by()) {
            case NONE -> file -> Optional.empty();
            case CLAMD -> new ClamdScan(scan.host(), scan.port(), scan.patience());
        };
    }
}
