package org.kaikaku.service.outreach.tablet;

import java.util.List;
import org.kaikaku.platform.language.Text;

/** One tablet with all that it brought. */
public record TabletView(
        String id,
        Text day,
        String van,
        String mark,
        String name,
        String crew,
        String state,
        boolean inUse,
        List<Row> items) {

    /** @param at address of its own page */
    public record Row(
            String at,
            String kind,
            String slip,
            List<String> receipts,
            String deviceAt,
            String received,
            long skew,
            String state) {}
}
