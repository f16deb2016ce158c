import type { StepId } from '#model/derivation/steps.ts';

/** What the page says of a step. Formulas in a line stand between dollar signs. */
export interface StepText {
  title: string;
  /** What is done, in one sentence. */
  what: string;
  tex: string;
  assumption: string;
  /** Whether it is an identity, an inequality or an approximation, and of what. */
  kind: string;
  /** Where the Atlas has it: `eq:<id>` or a section. */
  places: string[];
  works: { key: string; at: string }[];
  /** What each check computes on its two sides, in the order of the model's checks. */
  checks: { of: string; left: string; right: string }[];
  /** What `Break this step` does. */
  mistake?: string;
}

const r = String.raw;
const rafailov = (at: string) => ({ key: 'rafailov2023direct', at });
const wallace = (at: string) => ({ key: 'wallace2024diffusion', at });

export const stepTexts: Readonly<Record<StepId, StepText>> = {
  objective: {
    title: 'The objective',
    what: r`Reward is to be high on average, and each nat of Kullback-Leibler divergence from the reference model costs $\beta$; written as one mean, this is reward less $\beta$ times log-ratio.`,
    tex: r`\begin{gathered} \mathcal{J}(p) = \mathbb{E}_{x \sim p}\big[ r(c, x) \big] - \beta\, D_{\mathrm{KL}}\big( p \,\|\, p_{\mathrm{ref}} \big)  \\ = \mathbb{E}_{x \sim p}\Big[ r(c, x) - \beta \log \frac{p(x \mid c)}{p_{\mathrm{ref}}(x \mid c)} \Big] \end{gathered}`,
    assumption: r`The penalty is this divergence, with the mean over the policy's own samples, and the policy makes nothing that the reference cannot make. That is a choice; nothing proves it.`,
    kind: 'Identity (of two ways to write a definition)',
    places: ['eq:alg-objective', 'eq:alg-steps'],
    works: [rafailov('Sec. 3')],
    checks: [
      {
        of: r`Objective of the policy $p_\theta$`,
        left: r`Mean reward, less $\beta$ times cross-entropy less entropy`,
        right: r`One mean of reward less $\beta$ times log-ratio`,
      },
    ],
    mistake: r`take the divergence the other way round, $D_{\mathrm{KL}}(p_{\mathrm{ref}} \,\|\, p)$`,
  },
  rewriting: {
    title: 'The same as a distance from a target',
    what: r`Everything is collected under one logarithm, whose denominator becomes a distribution $p^*$ when it is divided by its sum $Z(c)$.`,
    tex: r`\begin{gathered} \mathcal{J}(p) = -\beta\, D_{\mathrm{KL}}\big( p \,\|\, p^* \big) + \beta \log Z(c),  \\ Z(c) = \mathbb{E}_{x \sim p_{\mathrm{ref}}}\big[ e^{r(c, x)/\beta} \big] \end{gathered}`,
    assumption: r`The price $\beta$ is above zero and $Z(c)$ is finite: no answer is so good that its tilted weight has no bound.`,
    kind: 'Identity',
    places: ['eq:alg-steps'],
    works: [rafailov('App. A.1')],
    checks: [
      {
        of: r`Objective of the policy $p_\theta$`,
        left: r`Mean reward less $\beta$ times divergence from $p_{\mathrm{ref}}$`,
        right: r`$-\beta$ times divergence from $p^*$, plus $\beta \log Z$`,
      },
    ],
    mistake: r`leave $\beta \log Z(c)$ out`,
  },
  optimum: {
    title: 'The optimum is the tilted reference',
    what: r`Only the divergence depends on $p$, and it is zero for $p = p^*$ alone, so the best policy is the reference with each answer's probability multiplied by $e^{r/\beta}$.`,
    tex: r`\begin{gathered} p^*(x \mid c) = \frac{1}{Z(c)}\, p_{\mathrm{ref}}(x \mid c)\, \exp\!\Big( \frac{r(c, x)}{\beta} \Big),  \\ \mathcal{J}(p) \le \mathcal{J}(p^*) = \beta \log Z(c) \end{gathered}`,
    assumption: r`The policy may be any distribution. A network comes as close to $p^*$ as its class allows, and training may stop before that.`,
    kind: 'Inequality, and an identity at its maximum',
    places: ['eq:alg-optimum'],
    works: [rafailov('Eq. 4, App. A.1')],
    checks: [
      {
        of: 'No policy does better',
        left: 'Best objective of 1,000 random policies',
        right: r`$\beta \log Z$`,
      },
      {
        of: 'Log-probability of the outcome of least reward in the best policy',
        left: 'Where ascent on the objective ends that knows nothing of the formula',
        right: 'By the formula',
      },
    ],
    mistake: r`tilt equal probabilities instead of the reference`,
  },
  reward: {
    title: 'Solved for the reward',
    what: r`The logarithm of the last formula is solved for $r$: every reward is $\beta$ times the log-ratio of its own best policy, plus a number that depends on the prompt alone.`,
    tex: r`r(c, x) = \beta \log \frac{p^*(x \mid c)}{p_{\mathrm{ref}}(x \mid c)} + \beta \log Z(c)`,
    assumption: r`The reference gives the answer a positive probability. What it never makes has no log-ratio, and its reward is lost.`,
    kind: 'Identity',
    places: ['eq:alg-inverse'],
    works: [rafailov('Theorem 1')],
    checks: [
      {
        of: 'Reward of the winner',
        left: 'As it was drawn',
        right: r`From the policy that ascent found, and $Z$`,
      },
    ],
    mistake: r`forget $\beta$`,
  },
  cancelling: {
    title: 'Put into Bradley and Terry: Z cancels',
    what: r`The model of preferences knows differences of rewards of one prompt only, so that $\beta \log Z(c)$, which nobody can compute, is gone.`,
    tex: r`\begin{gathered} P(x^w \succ x^l \mid c) = \sigma\big( r(c, x^w) - r(c, x^l) \big)  \\ = \sigma\Big( \beta \log \frac{p^*(x^w \mid c)}{p_{\mathrm{ref}}(x^w \mid c)} - \beta \log \frac{p^*(x^l \mid c)}{p_{\mathrm{ref}}(x^l \mid c)} \Big) \end{gathered}`,
    assumption: r`People choose as the Bradley-Terry model says, with one reward for all of them, and both answers belong to the same prompt.`,
    kind: 'Identity (within the Bradley-Terry model)',
    places: ['eq:alg-bt', 'fundamentals/preference-models'],
    works: [],
    checks: [
      {
        of: 'Probability that the winner is preferred',
        left: r`$e^{r(x^w)} / (e^{r(x^w)} + e^{r(x^l)})$ from the rewards`,
        right: 'From log-ratios of the policy that ascent found',
      },
    ],
    mistake: r`leave the winner its $\beta \log Z$ and take it from the loser`,
  },
  loss: {
    title: 'The loss of DPO and its gradient',
    what: r`The policy $p_\theta$ takes the place of $p^*$, and the observed choices are made likely; each pair moves the policy with the weight $\sigma(-m_\theta)$, which is large while the pair is ordered wrongly.`,
    tex: r`\begin{gathered} \mathcal{L}(\theta) = -\,\mathbb{E}\big[ \log \sigma(m_\theta) \big],  \\ m_\theta = \beta \log \frac{p_\theta(x^w \mid c)}{p_{\mathrm{ref}}(x^w \mid c)} - \beta \log \frac{p_\theta(x^l \mid c)}{p_{\mathrm{ref}}(x^l \mid c)},  \\ \nabla_\theta \mathcal{L} = -\beta\, \mathbb{E}\Big[ \sigma(-m_\theta)\, \nabla_\theta \log \frac{p_\theta(x^w \mid c)}{p_\theta(x^l \mid c)} \Big] \end{gathered}`,
    assumption: r`Maximum likelihood on the pairs at hand finds the policy that belongs to the reward. With few comparisons a prompt, choices look certain, and the margin then grows without end, whatever $\beta$.`,
    kind: 'Identity (the gradient of the loss)',
    places: ['eq:alg-margin', 'eq:alg-dpo', 'eq:alg-dpo-gradient'],
    works: [rafailov('Sec. 4')],
    checks: [
      {
        of: 'Loss of the pair',
        left: 'From ratios of probabilities to the power of beta',
        right: r`$-\log \sigma(m_\theta)$ from logarithms`,
      },
      {
        of: 'Slope of that loss along a random direction of the logits',
        left: 'Differences of the loss at four points near by',
        right: 'By the formula of the gradient',
      },
    ],
    mistake: r`swap winner and loser in the formulas`,
  },
  paths: {
    title: 'Diffusion: from images to paths',
    what: r`A diffusion model cannot state the likelihood of an image, but that of a whole denoising path is a product of Gaussian steps, so its log-ratio is a sum; the penalty is moved from images to paths.`,
    tex: r`\begin{gathered} \log \frac{p_\theta(x_{0:T} \mid c)}{p_{\mathrm{ref}}(x_{0:T} \mid c)} = \sum_{t=1}^{T} \log \frac{p_\theta(x_{t-1} \mid x_t, c)}{p_{\mathrm{ref}}(x_{t-1} \mid x_t, c)},  \\ D_{\mathrm{KL}}\big( p_\theta(x_0) \,\|\, p_{\mathrm{ref}}(x_0) \big) \le D_{\mathrm{KL}}\big( p_\theta(x_{0:T}) \,\|\, p_{\mathrm{ref}}(x_{0:T}) \big)  \\ = \mathbb{E}_{p_\theta}\Big[ \sum_{t=1}^{T} \frac{\| \mu_\theta - \mu_{\mathrm{ref}} \|^2}{2 s_t^2} \Big] \end{gathered}`,
    assumption: r`The model also pays for reaching the same images by other paths, so that the new objective is a lower bound of the old one. Steps 2 to 6 are then repeated with paths, as if the distribution of the first noise $x_T$ could be tilted too; it is fixed by the sampler, and with fixed noise $Z$ depends on $x_T$ and does not cancel.`,
    kind: 'Two identities and an inequality (chain rule of the divergence)',
    places: ['eq:ld-path', 'eq:ld-path-kl', 'eq:dpd-path-objective', 'techniques/direct-preference#paths'],
    works: [wallace('Sec. 4')],
    checks: [
      {
        of: 'Log-ratio of a drawn path',
        left: 'Joint densities of all its points',
        right: 'Sum over its steps',
      },
      {
        of: 'Divergence of paths',
        left: 'Closed form for the joint normal distributions',
        right: 'Mean squared distance of the means of the steps, summed',
      },
      { of: 'Images against paths', left: 'Divergence of images', right: 'Divergence of paths' },
    ],
    mistake: r`take the mean over paths of the reference instead of the policy's own, which is the reverse divergence`,
  },
  forward: {
    title: 'Noised images stand for paths that end in them',
    what: r`The loss on paths needs paths of the model that end in a given image; these cannot be sampled, so noise is added to the image instead: $q(x_{1:T} \mid x_0)$ in place of $p_\theta(x_{1:T} \mid x_0, c)$.`,
    tex: r`\mathbb{E}_{p_\theta(x_{1:T} \mid x_0, c)}\Big[ \log \frac{p_\theta(x_{0:T} \mid c)}{p_{\mathrm{ref}}(x_{0:T} \mid c)} \Big] \approx \mathbb{E}_{q(x_{1:T} \mid x_0)}\Big[ \log \frac{p_\theta(x_{0:T} \mid c)}{p_{\mathrm{ref}}(x_{0:T} \mid c)} \Big]`,
    assumption: r`The model walks back as the noise was added. That is so for a model that has fitted its data perfectly, and for images from that data; not for generated images and a model that is being tuned. Nothing bounds the error.`,
    kind: 'Approximation',
    places: ['eq:dpd-path-loss', 'techniques/direct-preference#path-to-steps'],
    works: [wallace('Sec. 4')],
    checks: [
      {
        of: r`Margin of the pair: $\beta$ times the mean log-ratio, winner less loser`,
        left: 'Over paths of the model that end in the image: log-ratio of images plus divergence of the paths given them',
        right: 'Over noised images',
      },
    ],
  },
  jensen: {
    title: 'From paths to single steps: Jensen',
    what: r`The sum over steps is $T$ times the mean over a random step, and since $-\log \sigma$ is convex, that mean and the one over $x_t$ may be moved outside, which makes the loss larger but lets one step be drawn at a time.`,
    tex: r`\begin{gathered} -\log \sigma\Big( \beta T\, \mathbb{E}_{t,\, x_t^w,\, x_t^l}\big[ d_t^w - d_t^l \big] \Big)  \\ \le \mathbb{E}_{t,\, x_t^w,\, x_t^l}\Big[ -\log \sigma\big( \beta T\, ( d_t^w - d_t^l ) \big) \Big],  \\ d_t = \mathbb{E}_{q(x_{t-1} \mid x_t, x_0)}\Big[ \log \frac{p_\theta(x_{t-1} \mid x_t, c)}{p_{\mathrm{ref}}(x_{t-1} \mid x_t, c)} \Big] \end{gathered}`,
    assumption: r`A pair may be called right or wrong at each noise level by itself. The bound is one of the approximated loss of step 8, and no bound of the loss on paths.`,
    kind: 'Inequality (of the approximated loss)',
    places: ['eq:dpd-jensen'],
    works: [wallace('Sec. 4')],
    checks: [
      {
        of: 'Loss of the pair, approximated as in step 8',
        left: 'Mean inside, from means and variances',
        right: 'Mean outside, by numerical integration over the noise of winner and loser at every step',
      },
    ],
    mistake: r`take the right side for a bound from below`,
  },
  noise: {
    title: 'From steps to noise predictions',
    what: r`Both models and $q$ are Gaussians of the same width at a step, so that the log-ratio becomes a difference of squared errors of the noise predictions, with the weight $\omega_t$; this is the loss of Diffusion-DPO.`,
    tex: r`\begin{gathered} d_t = -\,\omega_t\, \Delta_t,  \\ \Delta_t = \| \epsilon - \epsilon_\theta(x_t, t, c) \|^2 - \| \epsilon - \epsilon_{\mathrm{ref}}(x_t, t, c) \|^2,  \\ \omega_t = \frac{1}{2} \Big( \frac{\lambda_{t-1}}{\lambda_t} - 1 \Big), \quad \lambda_t = \frac{\alpha_t^2}{\sigma_t^2} \end{gathered}`,
    assumption: r`Steps have the width of $q(x_{t-1} \mid x_t, x_0)$; the last one, $t = 1$, has none there and is treated apart. In practice $\omega_t$ is then set to a constant and $T$ is taken into $\beta$: for that experience speaks, not this derivation.`,
    kind: 'Identity; the constant weight that is used in practice is not',
    places: ['eq:dpd-kl', 'eq:dpd-weight', 'eq:dpd-loss'],
    works: [wallace('Sec. 4')],
    checks: [
      {
        of: r`$\beta T (d_t^w - d_t^l)$ at one step with drawn noise`,
        left: r`Log-ratios integrated over $q(x_{t-1} \mid x_t, x_0)$`,
        right: r`$-\beta T \omega_t (\Delta_t^w - \Delta_t^l)$`,
      },
    ],
    mistake: r`set $\omega_t$ to a constant, the mean over the steps above the first, as is done in practice`,
  },
};
