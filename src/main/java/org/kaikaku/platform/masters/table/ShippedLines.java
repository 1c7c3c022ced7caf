package org.kaikaku.platform.masters.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The tables that come with the house; see {@code masters/NOTICE.md}. */
public final class ShippedLines implements MasterSource {
    @Override
    public String edition(Master master) {
        return "shipped";
    }

    @Override
    public List<MasterLine> lines(Master master) {
        var file = "/masters/" + master.key() + ".tsv.gz";
        try (var in = Objects.requireNonNull(ShippedLines.class.getResourceAsStream(file), file)) {
            return MasterLines.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
