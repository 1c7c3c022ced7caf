package org.kaikaku.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class SealingInTheHouseTest {
    @Autowired
    Journal journal;

    @Autowired
    JournalReader reader;

    @Autowired
    JournalSeals seals;

    @Test
    void an_entry_is_sealed_within_ten_seconds() {
        var object = "test/" + UUID.randomUUID();
        journal.write(new Trace(Doer.SYSTEM, Act.LOOK, "封印の試験", null, object));
        var line = reader.aboutObject(object).getFirst();

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(seals.prove(line.id())).isPresent());
        assertThat(seals.verify()).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void who_looked_at_a_person_is_read_page_by_page_newest_first() {
        var person = UUID.randomUUID().toString();
        var looks = List.of("1", "2", "3", "4", "5").stream()
                .map(purpose -> new Trace(new Doer("a", "窓口 花子", "citizens"), Act.LOOK, purpose, person, "person"))
                .toList();
        journal.write(looks);

        var first = reader.aboutPerson(person, null, 2);
        var second = reader.aboutPerson(person, first.next(), 2);
        var third = reader.aboutPerson(person, second.next(), 2);

        assertThat(first.lines()).extracting(JournalLine::purpose).containsExactly("5", "4");
        assertThat(second.lines()).extracting(JournalLine::purpose).containsExactly("3", "2");
        assertThat(third.lines()).extracting(JournalLine::purpose).containsExactly("1");
        assertThat(third.next()).isNull();
        assertThat(first.lines().getFirst().doer()).isEqualTo(new Doer("a", "窓口 花子", "citizens"));
    }
}
