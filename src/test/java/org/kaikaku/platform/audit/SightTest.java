package org.kaikaku.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the compiler does not see of it: a class that reads a person with neither does not compile. */
class SightTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void without_a_purpose_there_is_neither_a_line_nor_a_read_unseen(String purpose) {
        assertThatThrownBy(() -> new Trace(new Doer("1", "窓口", "市民課"), Act.LOOK, purpose, "1", "register/person"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Unseen(purpose)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_the_journal_says_that_it_has_the_line() {
        assertThat(Sight.class.getPermittedSubclasses()).containsExactlyInAnyOrder(Noted.class, Unseen.class);
        assertThat(Noted.class.getModifiers() & Modifier.FINAL).isNotZero();
        assertThat(Noted.class.getConstructors()).isEmpty();
    }
}
