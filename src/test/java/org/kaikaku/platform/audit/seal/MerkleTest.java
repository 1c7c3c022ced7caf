package org.kaikaku.platform.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MerkleTest {
    /** Leaves and roots of the reference implementation of Certificate Transparency. */
    private static final List<Hash> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(Hash::leaf)
            .toList();

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void roots_are_those_of_rfc_6962() {
        for (int count = 1; count <= LEAVES.size(); count++) {
            assertThat(Merkle.root(LEAVES.subList(0, count))).hasToString(ROOTS.get(count - 1));
        }
    }

    @Test
    void every_leaf_of_every_tree_has_a_path_to_the_root() {
        for (int count = 1; count <= 70; count++) {
            var leaves = leaves(count);
            for (int position = 0; position < count; position++) {
                assertThat(Merkle.rootOf(leaves.get(position), position, count, Merkle.path(leaves, position)))
                        .isEqualTo(Merkle.root(leaves));
            }
        }
    }

    @Test
    void a_path_leads_to_the_root_from_its_own_leaf_and_place_only() {
        var leaves = leaves(11);
        var path = Merkle.path(leaves, 4);

        assertThat(Merkle.rootOf(leaves.get(5), 4, 11, path)).isNotEqualTo(Merkle.root(leaves));
        assertThat(Merkle.rootOf(leaves.get(4), 5, 11, path)).isNotEqualTo(Merkle.root(leaves));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Merkle.rootOf(leaves.get(4), 4, 11, path.subList(1, path.size())));
        assertThatIllegalArgumentException().isThrownBy(() -> Merkle.rootOf(leaves.get(4), 4, 2, path));
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.leaf(new byte[] {(byte) i}))
                .toList();
    }
}
