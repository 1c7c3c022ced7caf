package org.kaikaku.service.procedure.delivery;

import java.util.List;
import org.kaikaku.platform.language.Text;

/**
 * One file that went out, and what the core system said to each row.
 *
 * @param sent how many are not answered yet
 * @param replaced receipts of rows in which a sign had to be replaced
 */
public record BatchView(
        DeliveriesView.BatchLine batch,
        String key,
        Text system,
        String encoding,
        int sent,
        List<String> replaced,
        List<DeliveriesView.Row> rows) {}
