package org.kaikaku.service.procedure.portal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kaikaku.service.procedure.portal.Manifest.Attached;

/**
 * An application of the portal: a case of ours, or one that waits for somebody to set it right.
 *
 * @param receipt the portal's
 * @param file that it came in last
 * @param form what the portal calls the form
 * @param answers as they came, by item; none once it is a case, which has them
 * @param wrong why it is no case; none where it is
 * @param number the receipt number of the case; null where there is none
 */
record PortalApplication(
        String receipt,
        UUID file,
        String form,
        Instant appliedAt,
        Map<String, String> answers,
        List<Attached> attached,
        List<Wrong> wrong,
        @Nullable String number) {

    boolean isCase() {
        return number != null;
    }

    PortalApplication rejected(Map<String, String> now, List<Wrong> why) {
        return new PortalApplication(receipt, file, form, appliedAt, now, attached, why, null);
    }

    PortalApplication taken(String as) {
        return new PortalApplication(receipt, file, form, appliedAt, Map.of(), List.of(), List.of(), as);
    }
}
