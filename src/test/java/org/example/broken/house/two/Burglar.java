package org.example.broken.house.two;

import org.example.broken.house.one.inner.Window;

public class Burglar {
    Window way = new Window();
}
