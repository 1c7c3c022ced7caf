package org.kaikaku.place.booking.resident;

import java.util.List;

/**
 * @param action where it is sent
 * @param same who looks the same, as {@code U-000012 名前}; whoever insists is another
 * @param next path to go on with afterwards; empty for none
 */
public record UserFormView(UserForm form, String action, List<String> same, String next) {}
