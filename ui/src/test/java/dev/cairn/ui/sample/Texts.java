package dev.cairn.ui.sample;

/** Longer answers, with all that Markdown has. */
public final class Texts {
    private Texts() {}

    public static final String LISBON =
            """
            Here is what you noted for **Lisbon** in April [1], as a table:

            | What | Nights | Each | Sum |
            |:-----|-------:|-----:|----:|
            | Room in Graça | 4 | €92 | €368 |
            | Train to Sintra | – | €4.60 | €9.20 |
            | Food and *pastéis de nata* | 4 | €45 | €180 |
            | **Together** | | | **€557.20** |

            ### How it is summed

            ```python
            nights, room, food = 4, 92, 45
            total = nights * (room + food) + 2 * 4.60
            print(f"Lisbon: €{total:.2f}")  # Lisbon: €557.20
            ```

            Before you go:

            1. Book the room, `free cancellation` until 2 April.
            2. Ask Tomás for the name of the restaurant:
               - the one by the river,
               - not the one with the long queue.
            3. Read the [timetable to Sintra](https://example.org/sintra).

            > “Take the first train, before nine.” That was Yumi’s advice [2].
            """;

    public static final String BREAD =
            """
            Since last week you changed two things: the oven (*240 °C with steam*, that is where the \
            crust comes from) and the flour. What stayed the same is the proof of **three hours** — \
            at 19 °C that is short 🌡️. Try five, and tell me how it went 🙂
            """;

    public static final String COUSCOUS =
            """
            قالت خالتك سلمى إن السر هو **القليل من القرفة** [1]، وأن يُبخَّر الكسكسي ثلاث مرات.

            1. يُبلَّل الكسكسي بالماء وزيت الزيتون.
            2. يُبخَّر ربع ساعة، ثم يُفرك باليدين.
            3. تُعاد الخطوة مرتين، ويُقدَّم مع سبع خضروات [2].
            """;

    public static final String EXTRACT =
            """
            From memory:

            > “Big news today: Anna moved from Bonn to Berlin in May 2025. She sounded so happy on the phone.” — 18 May 2025 [1]

            > “Anna: The flat is small, but it is two minutes from the canal in Neukölln. Come and see it!
            > You: I will, in the second week of December.” — 2 June 2025 [2]
            """;
}
