package org.kaikaku.platform.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class RoutesByBeginningTest {
    private final MockMvc house = MockMvcBuilders.standaloneSetup(new Rooms())
            .setCustomHandlerMapping(RoutesByBeginning.Routes::new)
            .build();
    private final MockMvc spring = MockMvcBuilders.standaloneSetup(new Rooms()).build();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "/rooms, all",
        "/halls, all",
        "/rooms/7, room 7",
        "/rooms/new, new",
        "/rooms/7/key, key 7",
        "/%72ooms/7, room 7",
        "/r%6Foms/%37/ke%79, key 7",
        "/files, 'rest '",
        "/files/, rest /",
        "/files/a/b, rest /a/b",
        "/houses/7, any houses 7"
    })
    void each_path_leads_where_spring_would_lead(String path, String said) throws Exception {
        for (var one : List.of(house, spring)) {
            one.perform(get(URI.create(path)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(said));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roomsandmore/7/key", "/rooms/7/door", "/rooms/7/key/"})
    void a_path_of_no_route_is_not_found(String path) throws Exception {
        for (var one : List.of(house, spring)) {
            one.perform(get(path)).andExpect(status().isNotFound());
        }
    }

    @Test
    void a_route_that_is_asked_the_wrong_way_says_so() throws Exception {
        for (var one : List.of(house, spring)) {
            one.perform(post("/rooms/7/key")).andExpect(status().isMethodNotAllowed());
            one.perform(get("/rooms/7/loan")).andExpect(status().isMethodNotAllowed());
        }
    }

    @RestController
    static class Rooms {
        @GetMapping({"/rooms", "/halls"})
        String all() {
            return "all";
        }

        @GetMapping("/rooms/{room}")
        String room(@PathVariable String room) {
            return "room " + room;
        }

        @GetMapping("/rooms/new")
        String add() {
            return "new";
        }

        @GetMapping("/rooms/{room}/key")
        String key(@PathVariable String room) {
            return "key " + room;
        }

        @PostMapping("/rooms/{room}/loan")
        String loan(@PathVariable String room) {
            return "loan " + room;
        }

        @GetMapping("/files/{*rest}")
        String file(@PathVariable String rest) {
            return "rest " + rest;
        }

        @GetMapping("/{houses}/{any}")
        String any(@PathVariable String houses, @PathVariable String any) {
            return "any " + houses + " " + any;
        }
    }
}
