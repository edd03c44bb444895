-- The questions that people ask most, as views of the datasette format; one statement each.

CREATE VIEW figure_words AS
SELECT f.id AS figure, f.authority, f.first_day, f.status, f.nationality, f.population_kind, f.state,
  f.low_in_episode, f.best_in_episode, f.high_in_episode, l.set_aside, c.quote, c.speaker, c.origin,
  c.origin_kind, r.outlet, r.published, r.title, r.url, c.id AS claim
FROM figures f JOIN figure_claims l ON l.figure = f.id JOIN claims c ON c.id = l.claim
  JOIN reports r ON r.id = c.report
ORDER BY f.first_day, f.id, r.published, c.id;

CREATE VIEW disputed_figures AS
SELECT f.id AS figure, e.authority_name, f.first_day, f.status, f.nationality, f.population_kind,
  f.low_in_episode, f.high_in_episode, f.origins,
  (SELECT group_concat(c.quote || ' (' || coalesce(c.origin, 'unknown') || ')', ' / ')
    FROM figure_claims l JOIN claims c ON c.id = l.claim WHERE l.figure = f.id) AS what_is_said
FROM figures f JOIN episodes e ON e.id = f.episode
WHERE f.state = 'disputed'
ORDER BY f.first_day, f.id;

CREATE VIEW freed_by_year AS
SELECT authority_name, substr(first_day, 1, 4) AS year, count(*) AS episodes, sum(low) AS at_least,
  CASE WHEN count(high) = count(*) THEN sum(high) END AS at_most
FROM episodes
WHERE low IS NOT NULL AND status <> 'to_be_freed'
GROUP BY authority_name, year
ORDER BY year, authority_name;

CREATE VIEW who_says_so AS
SELECT origin, origin_kind, of_authority, count(*) AS claims, count(DISTINCT report) AS reports,
  count(DISTINCT episode) AS episodes
FROM claims
WHERE origin IS NOT NULL
GROUP BY origin, origin_kind, of_authority
ORDER BY claims DESC, origin;

CREATE VIEW given_in_return AS
SELECT e.authority_name, e.first_day, e.status, e.best AS people, c.type, c.object, c.giver, c.receiver, c.status AS concession_status,
  e.id AS episode, c.id AS concession
FROM concessions c JOIN episode_concessions l ON l.concession = c.id JOIN episodes e ON e.id = l.episode
ORDER BY e.first_day, c.id;
