package org.kaikaku.platform.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaikaku.HouseTest;
import org.kaikaku.platform.operation.Figures;
import org.kaikaku.platform.upkeep.OperationView.Line;
import org.kaikaku.platform.upkeep.OperationView.Part;
import org.kaikaku.platform.web.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ShowOperationTest {
    @Autowired
    ShowOperation show;

    @Autowired
    ObjectProvider<Figures> figures;

    @Autowired
    Texts texts;

    @Test
    void whatever_a_room_counts_or_says_of_its_health_stands_on_the_page_in_words() {
        var view = show.now();

        assertThat(view.lines())
                .hasSize((int) figures.stream()
                        .mapToLong(room -> room.figures().size())
                        .sum())
                .extracting(Line::text)
                .contains(texts.get("upkeep.figure.mail.undelivered"));
        assertThat(view.parts())
                .extracting(Part::text)
                .contains(
                        "upkeep.health.db",
                        "upkeep.health.migrations",
                        "upkeep.health.jobs",
                        "upkeep.health.diskSpace",
                        "upkeep.health.journal",
                        "upkeep.health.backup")
                .allSatisfy(key -> assertThat(texts.find(key + ".do")).as(key).isPresent());
        assertThat(view.production()).isFalse();
    }

    @Test
    void what_was_not_asked_for_is_no_fault() {
        assertThat(show.now().parts())
                .as("nobody set a folder for backups of this house")
                .contains(new Part("upkeep.health.backup", OperationView.State.NOT_SET));
    }
}
