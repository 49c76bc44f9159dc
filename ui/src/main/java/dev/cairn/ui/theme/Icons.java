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
    FILE(Feather.FILE_TEXT),
    DEVICES(Feather.SMARTPHONE),
    SOURCES(Feather.LAYERS),
    CLOSE(Feather.X),
    MENU(Feather.MENU),
    AGAIN(Feather.ROTATE_CW),
    TROUBLE(Feather.ALERT_CIRCLE),
    FOLDER(Feather.FOLDER),
    PRIVATE(Feather.SHIELD),
    DOWNLOAD(Feather.DOWNLOAD),
    PRINT(Feather.PRINTER),
    DONE(Feather.CHECK),
    FORGET(Feather.TRASH_2),
    PIN(Feather.MAP_PIN),
    ADD(Feather.PLUS),
    EDIT(Feather.EDIT_2),
    QUOTE(Feather.CORNER_UP_RIGHT),
    CORRECT(Feather.THUMBS_DOWN),
    BEFORE(Feather.CHEVRON_LEFT),
    AFTER(Feather.CHEVRON_RIGHT),
    INBOX(Feather.INBOX),
    TIMELINE(Feather.CLOCK),
    SETTINGS(Feather.SETTINGS),
    INCOGNITO(Feather.EYE_OFF),
    PERSON(Feather.USER),
    ARCHIVE(Feather.ARCHIVE),
    UNDO(Feather.CORNER_UP_LEFT),
    HISTORY(Feather.ROTATE_CCW),
    SKIP(Feather.SKIP_FORWARD),
    NEARER(Feather.ZOOM_IN),
    FARTHER(Feather.ZOOM_OUT),
    WELL(Feather.CHECK_CIRCLE),
    INFORMATION(Feather.INFO),
    WARNING(Feather.ALERT_TRIANGLE),
    SPACE(Feather.BOX),
    KEYS(Feather.HELP_CIRCLE),
    GRAPH(Feather.SHARE_2),
    LIST(Feather.LIST),
    PLACE(Feather.MAP),
    ORGANISATION(Feather.BRIEFCASE),
    THING(Feather.PACKAGE),
    TOPIC(Feather.HASH);

    private final Feather feather;

    Icons(Feather feather) {
        this.feather = feather;
    }

    /** A new node that shows it, sized by the style sheet. */
    public FontIcon node() {
        return new FontIcon(feather);
    }
}
