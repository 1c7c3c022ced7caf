package org.kaikaku.place.booking.resident;

import java.util.List;

/**
 * @param action where it is sent
 * @param perhaps whether somebody is registered already who looks the same; whoever insists is another
 * @param same who that is, as {@code U-000012 名前}, for staff alone
 * @param next path to go on with afterwards; empty for none
 */
public record UserFormView(UserForm form, String action, boolean perhaps, List<String> same, String next) {
    /** For whoever registers themselves: names of others are not theirs to see. */
    public static UserFormView own(UserForm form, String action, boolean perhaps, String next) {
        return new UserFormView(form, action, perhaps, List.of(), next);
    }
}
