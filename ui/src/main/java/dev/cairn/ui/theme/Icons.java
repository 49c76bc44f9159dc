package dev.cairn.ui.theme;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The icons that the window uses, each for one meaning. */
public enum Icons {
    NEW(Feather.EDIT),
    SEARCH(Feather.SEARCH),
    MEMORIES(Feather.BOOKMARK),
    MODELS(Feather.CPU),
    LIGHT(Feather.SUN),
    DARK(Feather.MOON),
    SEND(Feather.ARROW_UP),
    COPY(Feather.COPY),
    SOURCES(Feather.LAYERS),
    CLOSE(Feather.X),
    MENU(Feather.MENU),
    AGAIN(Feather.ROTATE_CW),
    TROUBLE(Feather.ALERT_CIRCLE),
    FOLDER(Feather.FOLDER),
    PRIVATE(Feather.SHIELD),
    DOWNLOAD(Feather.DOWNLOAD),
    DONE(Feather.CHECK),
    FORGET(Feather.TRASH_2),
    PIN(Feather.BOOKMARK),
    ADD(Feather.PLUS);

    private final Feather feather;

    Icons(Feather feather) {
        this.feather = feather;
    }

    /** A new node that shows it, sized by the style sheet. */
    public FontIcon node() {
        return new FontIcon(feather);
    }
}
