package dev.cairn.ui.markdown;

import java.util.HashMap;
import java.util.Map;

/** Commands of TeX that stand for one sign. */
final class FormulaSymbols {
    /** Name and sign, in turn. */
    private static final String ALL =
            """
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ
            iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς
            tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
            times × cdot · div ÷ pm ± mp ∓ ast ∗ star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗
            leq ≤ le ≤ geq ≥ ge ≥ neq ≠ ne ≠ approx ≈ equiv ≡ sim ∼ simeq ≃ cong ≅ propto ∝
            ll ≪ gg ≫ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ cup ∪ cap ∩
            setminus ∖ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ land ∧ wedge ∧ lor ∨
            vee ∨ implies ⇒ Rightarrow ⇒ Leftarrow ⇐ iff ⇔ Leftrightarrow ⇔ to → rightarrow →
            leftarrow ← gets ← leftrightarrow ↔ mapsto ↦ uparrow ↑ downarrow ↓ longrightarrow ⟶
            sum ∑ prod ∏ int ∫ iint ∬ oint ∮ partial ∂ nabla ∇ infty ∞ hbar ℏ ell ℓ Re ℜ Im ℑ
            angle ∠ perp ⊥ parallel ∥ mid | vert | Vert ‖ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋
            lceil ⌈ rceil ⌉ ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ prime ′ degree ° aleph ℵ
            lbrace { rbrace } backslash \\ top ⊤ bot ⊥ vdash ⊢ models ⊨ therefore ∴ because ∵
            """;

    static final Map<String, String> BY_NAME = read();

    private FormulaSymbols() {}

    private static Map<String, String> read() {
        var symbols = new HashMap<String, String>();
        var words = ALL.strip().split("\\s+");
        for (var i = 0; i < words.length; i += 2) {
            symbols.put(words[i], words[i + 1]);
        }
        return Map.copyOf(symbols);
    }
}
