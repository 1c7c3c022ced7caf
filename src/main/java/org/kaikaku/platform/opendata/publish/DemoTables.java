package org.kaikaku.platform.opendata.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.kaikaku.platform.demo.DemoPart;
import org.kaikaku.platform.identity.Accounts;
import org.kaikaku.platform.identity.Actor;
import org.kaikaku.platform.language.Text;
import org.kaikaku.platform.opendata.ReadOpenData;
import org.kaikaku.platform.opendata.Reading;
import org.springframework.stereotype.Component;

/** Where the demo city's AEDs are: a city that is nowhere, so they lie in the sea. Never in a real city. */
@Component
class DemoTables implements DemoPart {
    private static final String PUBLISHER = "9001";
    private static final String NAME = "aed";
    private static final String FILE = "992011_aed.csv";

    private final Accounts accounts;
    private final ReadOpenData read;
    private final TakeTable take;
    private final PublishTable publish;
    private final Versions versions;

    DemoTables(Accounts accounts, ReadOpenData read, TakeTable take, PublishTable publish, Versions versions) {
        this.accounts = accounts;
        this.read = read;
        this.take = take;
        this.publish = publish;
        this.versions = versions;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public String name() {
        return "オープンデータ open data";
    }

    @Override
    public boolean present() {
        return !accounts.has(PUBLISHER) || versions.next(NAME) > 1;
    }

    @Override
    public void fill(BiConsumer<Integer, Integer> progress) {
        var publisher = accounts.staffCalled(List.of(PUBLISHER)).getFirst().actor();
        if (read.read(FILE, file()) instanceof Reading.Table table) {
            publish(table, publisher);
        }
        progress.accept(1, 1);
    }

    private void publish(Reading.Table table, Actor publisher) {
        var draft = versions.draft(take.take(FILE, table, publisher)).orElseThrow();
        var title = new Text("AEDがあるところ", "AED《エーイーディー》が ある ところ", "Where there is an AED");
        publish.publish(draft, NAME, title, Licence.CC_BY_4_0, false, publisher);
    }

    private static byte[] file() {
        var name = "/opendata/" + FILE;
        try (var in = Objects.requireNonNull(DemoTables.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
